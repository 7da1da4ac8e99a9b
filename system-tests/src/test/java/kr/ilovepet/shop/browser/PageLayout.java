package kr.ilovepet.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What a page looks like: nothing sticks out, every text is there, and a picture is left for people to look at. */
final class PageLayout {

    /** So high that no form has to be scrolled to. */
    static final int HEIGHT = 1800;

    private PageLayout() {}

    /** Looks at the page as it is. */
    static void fits(Page page, String name) {
        Object tooWide = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) tooWide).intValue())
                .as("pixels beyond the screen at " + name)
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("body").textContent()).as(name).doesNotContain("??");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Looks at it on a wide screen, on a phone and on a narrow phone, where it stays. */
    static void fitsEverywhere(Page page, String name) {
        for (int width : new int[] {1280, 390, 360}) {
            page.setViewportSize(width, HEIGHT);
            fits(page, name + "-" + width);
        }
    }
}
