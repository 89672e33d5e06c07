// Lets a hub's clock run KEYTURN_TEST_TIMES_FASTER times as fast; loaded before it with --import. Timers keep their pace.
const times = Number(process.env.KEYTURN_TEST_TIMES_FASTER ?? 1);
const real = Date.now.bind(Date);
const from = real();
Date.now = () => Math.round(from + (real() - from) * times);
