/** Colours of the samples: those of the product's screens, and those certificates are printed in. */
export const ink = '#1b1f1d';
export const soft = '#4a524e';
export const line = '#8d8a80';
export const green = '#0f4c3a';
export const greenMist = '#e6efea';
export const brass = '#b0823a';
export const brassMist = '#f5ecd9';
export const paper = '#fbf8f1';
export const red = '#a3231b';
export const redMist = '#fbe9e6';
export const white = '#ffffff';
