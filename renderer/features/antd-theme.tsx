import { ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { useLanguage } from '../lib/language.tsx';

/** `touch` for work with mouse, keys or fingers all day (targets ≥ 44 px); `table` for pages full of rows and forms. */
type Density = 'touch' | 'table';

// The component library computes shades from real colours, so it gets the tokens' values and not their names.
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function themeOf(density: Density): ThemeConfig {
  return {
    token: {
      colorPrimary: token('--green'),
      colorLink: token('--green'),
      colorError: token('--red'),
      colorErrorHover: token('--red'),
      colorErrorTextHover: token('--red'),
      colorText: token('--ink'),
      colorTextSecondary: token('--ink-soft'),
      colorTextDescription: token('--ink-soft'),
      colorTextPlaceholder: token('--ink-soft'),
      // What cannot be done yet often says why: it has to stay readable.
      colorTextDisabled: token('--ink-soft'),
      colorBgContainerDisabled: token('--paper-deep'),
      colorBorder: token('--line'),
      colorBorderSecondary: token('--line'),
      colorBgLayout: token('--paper'),
      colorBgContainer: token('--card'),
      borderRadius: 8,
      borderRadiusLG: 12,
      // Not its value: English has another one.
      fontFamily: 'var(--sans)',
      fontSize: density === 'touch' ? 16 : 14,
      controlHeight: density === 'touch' ? 44 : 36,
      // The style sheet cuts motion short then, and the library would wait for ends of animations that never come.
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.14s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Button: { borderRadius: 12, primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
      Segmented: { trackBg: token('--paper-deep') },
      // The edge is all that shows where to tick or type, so it needs the contrast of text.
      Checkbox: { colorBorder: token('--ink-soft') },
      Radio: { colorBorder: token('--ink-soft') },
      Input: { colorBorder: token('--ink-soft') },
      InputNumber: { colorBorder: token('--ink-soft') },
      Select: { colorBorder: token('--ink-soft') },
      Table: {
        headerBg: token('--paper'),
        headerSplitColor: 'transparent',
        rowHoverBg: token('--paper'),
        rowExpandedBg: token('--paper'),
      },
    },
  };
}

/** Dresses the component library in our colours, sizes and language; desk and manage wrap their pages in it. */
export function AntdTheme({ density, children }: { readonly density: Density; readonly children: ReactNode }) {
  const { language } = useLanguage();
  const theme = useMemo(() => themeOf(density), [density]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
