package kr.ilovepet.storefront.admin.members;

import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * Which members an admin looks for.
 *
 * @param words part of the e-mail address or of the name, or the number; empty for all
 * @param page from 0
 */
public record MemberQuery(String words, int page) {

    private static final int MAX_WORDS_LENGTH = 100;
    private static final int PAGE_SIZE = 20;

    static MemberQuery of(String words, String page) {
        return new MemberQuery(SubmittedValues.text(words, MAX_WORDS_LENGTH), SubmittedValues.page(page));
    }

    /** The greatest length of the words; longer ones are cut. */
    public int maxWordsLength() {
        return MAX_WORDS_LENGTH;
    }

    /** The same search on another page of the list, as an address of the shop. */
    public String link(int otherPage) {
        return Link.of("/admin/members")
                .with("query", words)
                .with("page", otherPage)
                .toString();
    }

    String api() {
        return Link.of("/api/users")
                .with("query", words)
                .with("page", page)
                .with("size", PAGE_SIZE)
                .toString();
    }
}
