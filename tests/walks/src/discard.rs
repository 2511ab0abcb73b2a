//! A tab that the browser throws out of its memory where that is short, and loads again when somebody
//! comes back to it.

use crate::browser::Browser;
use crate::driver::Driver;
use std::thread;
use std::time::Duration;

/// The list of tabs that has a button for it.
const TABS: &str = "chrome://discards";

/// The driver has let go of the browser by then.
const SOON: Duration = Duration::from_secs(2);

/// How often it is tried: on a slow machine the driver may still have been there.
const TRIES: u32 = 4;

/// Presses the button of the tab at an address a while later; whether it was found. Called with (address,
/// milliseconds).
const PRESS_SOON: &str = "
    const [address, soon] = arguments;
    const button = () => {
      const inside = (root) => [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? inside(it.shadowRoot) : [it]));
      const line = inside(document).find((it) => it.tagName === 'TR' && it.innerText.includes(address));
      return [...(line?.querySelectorAll('[is=action-link]') ?? [])].find((it) => /urgent/i.test(it.textContent));
    };
    setTimeout(() => button()?.click(), soon);
    return button() !== undefined;";

impl Browser {
    /// Lets the browser discard the tab of the app and comes back to it.
    ///
    /// The launch must be [`crate::launch::Launch::with_discarding`] and the only tab that of the app, on
    /// http, into which nobody has typed since it was loaded: Chromium (156) discards no other one, and
    /// none of a file.
    ///
    /// # Panics
    /// Where the tab was not discarded.
    #[track_caller]
    pub fn discard(&mut self) {
        let was_discarded = (1..=TRIES).any(|again| self.try_to_discard(SOON * again));
        assert!(was_discarded, "the browser has discarded the tab");
    }

    fn try_to_discard(&mut self, soon: Duration) -> bool {
        let address = self.launch().address.clone();
        self.run(|page| async move {
            let tab = page.new_tab().await?;
            page.switch_to_window(tab).await?;
            page.goto(TABS).await
        });
        self.until("the tab in the list of tabs", |browser| {
            let arguments = vec![address.as_str().into(), (soon.as_millis() as u64).into()];
            browser
                .script(PRESS_SOON, arguments)
                .as_bool()?
                .then_some(())
        });
        // No tab is discarded while a driver looks into it, so nobody can see when it was.
        self.let_go();
        self.driver.end();
        thread::sleep(soon * 2);
        self.driver = Driver::chrome();
        self.take_hold();
        self.run(|page| async move {
            let mut found = None;
            for tab in page.windows().await? {
                page.switch_to_window(tab.clone()).await?;
                if page.current_url().await?.as_str().starts_with(TABS) {
                    page.close_window().await?;
                } else {
                    found = Some(tab);
                }
            }
            page.switch_to_window(found.expect("the tab of the app"))
                .await
        });
        self.script("return document.wasDiscarded", Vec::new()) == true
    }
}
