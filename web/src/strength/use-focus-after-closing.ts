/** Gives the focus back to the button that opened a form once the form is gone: it would otherwise be lost with it. */

import { useEffect, useRef } from 'preact/hooks';

export function useFocusAfterClosing(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
