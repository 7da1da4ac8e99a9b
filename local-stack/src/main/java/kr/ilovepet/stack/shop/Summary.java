package kr.ilovepet.stack.shop;

import kr.ilovepet.stack.process.StackFolders;

/** What a person wants to know once the shop is open. */
final class Summary {
    private Summary() {}

    static void print(ShopStack shop, Arrangement arrangement, long seconds, StackFolders folders) {
        int tossPort = shop.infrastructure().tossSandbox().port();
        System.out.printf("""

                The shop is open: %s  (%s, ready in %d s)

                  shopper       shopper@ilovepet.example   shopper-demo-1
                  admin         admin@ilovepet.example     admin-demo-1
                  Toss sandbox  http://localhost:%d
                  logs          %s

                Ctrl-C, or ./shop down from another shell, stops it; ./shop status says what runs where.
                """, shop.url(), arrangement.description(), seconds, tossPort, folders.logs());
    }
}
