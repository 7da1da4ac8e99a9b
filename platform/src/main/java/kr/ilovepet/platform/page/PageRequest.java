package kr.ilovepet.platform.page;

import kr.ilovepet.platform.problem.Problem;

/**
 * The page of a list that a caller asks for.
 *
 * @param page from 0
 * @param size 1 to 200
 */
public record PageRequest(int page, int size) {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 200;
    private static final int LAST_PAGE = 1_000_000;

    /**
     * Reads the query parameters {@code page} and {@code size}. Absent ones get 0 and 20; a size above 200 is clamped.
     *
     * @throws Problem 400 when one is not a whole number, page is negative or size is below 1
     */
    public static PageRequest of(String page, String size) {
        int pageNumber = wholeNumber("page", page, 0);
        int pageSize = wholeNumber("size", size, DEFAULT_SIZE);
        if (pageNumber < 0 || pageNumber > LAST_PAGE) {
            throw Problem.validation("page", "must be between 0 and " + LAST_PAGE);
        }
        if (pageSize < 1) {
            throw Problem.validation("size", "must be at least 1");
        }
        return new PageRequest(pageNumber, Math.min(pageSize, LARGEST_SIZE));
    }

    /** Number of items before this page. */
    public int offset() {
        return page * size;
    }

    private static int wholeNumber(String field, String value, int absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw Problem.validation(field, "must be a whole number");
        }
    }
}
