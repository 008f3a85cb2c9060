import '../src/shared/theme/styles.ts';
