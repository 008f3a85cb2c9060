// Mantine's styles, component by component: the whole file is three times as large. Lazily loaded screens import
// the styles of what only they use beside the component.
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Loader.css';
import './tokens.css';
import './base.css';
