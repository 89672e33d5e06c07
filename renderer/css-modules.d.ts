declare module '@fontsource-variable/noto-sans-sc';
declare module '@fontsource-variable/noto-serif-sc';
