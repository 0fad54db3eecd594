import './button.css';
import type { ComponentChildren, JSX, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly wide?: boolean;
  /** `submit` buttons take no `onPress`: their form does. */
  readonly type?: 'button' | 'submit';
  /** Says so and does nothing, but keeps the focus it has. */
  readonly off?: boolean;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onPress?: () => void;
}

/** A button with words on it. */
export function Button(props: ButtonProps): JSX.Element {
  const { children, kind = 'quiet', wide = false, type = 'button', off = false } = props;
  return (
    <button
      type={type}
      class={`button button-${kind}${wide ? ' button-wide' : ''}`}
      aria-disabled={off || undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      ref={props.buttonRef ?? null}
      onClick={(event) => {
        if (off) event.preventDefault();
        else props.onPress?.();
      }}
    >
      {children}
    </button>
  );
}

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** Set on a button that opens a menu: whether it is open. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

/** A button with only a picture on it; its name shows on hover and is read out. */
export function IconButton({ icon, label, buttonRef, expanded, onPress }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-haspopup={expanded === undefined ? undefined : 'menu'}
      aria-expanded={expanded}
      ref={buttonRef ?? null}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
