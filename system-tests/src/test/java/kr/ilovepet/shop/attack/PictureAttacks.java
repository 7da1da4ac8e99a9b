package kr.ilovepet.shop.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.ilovepet.shop.PictureFiles;

/** Files that are no pictures, not only pictures, or far more than they seem. */
final class PictureAttacks {

    private static final int SHARE = 60;
    private static final int FUZZED = 120;
    private static final int EDGE = 64;

    private PictureAttacks() {}

    static void uploads(Attack attack) throws Exception {
        attack.mayStore("products", "pictures", "stock moved by hand");
        long product = attack.field().shopper(attack.field().admin()).createProduct("A toy for pictures", 1000, 0);
        String address = "/api/products/" + product + "/pictures";
        List<Input> inputs = new ArrayList<>(refused(attack, address));
        for (String format : List.of("png", "jpg")) {
            fuzz(attack, address, format, inputs);
        }
        attack.send(inputs, SHARE);
        served(attack, product);
    }

    private static List<Input> refused(Attack attack, String address) throws IOException {
        List<Input> inputs = new ArrayList<>();
        byte[] png = OddPictures.picture("png", EDGE);
        byte[] jpg = OddPictures.picture("jpg", EDGE);
        byte[] gif = OddPictures.picture("gif", EDGE);
        byte[] bmp = OddPictures.picture("bmp", EDGE);
        byte[] script = "<script>ilp7331</script>".getBytes(StandardCharsets.UTF_8);
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"ilp7331\"/>".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj".getBytes(StandardCharsets.UTF_8);
        for (String type :
                List.of("image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml", "image/x", "image/*")) {
            for (byte[] file : List.of(
                    script,
                    svg,
                    pdf,
                    gif,
                    bmp,
                    new byte[1],
                    "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1),
                    "RIFF\u0000\u0000\u0000\u0000WEBP".getBytes(StandardCharsets.ISO_8859_1))) {
                inputs.add(upload(attack, address, "no picture as " + type, type, file, Expected.refusal()));
            }
        }
        for (String type : List.of("text/html", "application/json", "multipart/form-data", "image", "")) {
            inputs.add(upload(attack, address, "a picture as " + type, type, png, Expected.refusal()));
        }
        for (int edge : List.of(0, -1, 1 << 30, Integer.MAX_VALUE, 70_000)) {
            inputs.add(upload(
                    attack,
                    address,
                    "a width of " + edge,
                    "image/png",
                    OddPictures.withWidth(png, edge),
                    Expected.refusal()));
        }
        inputs.add(upload(attack, address, "a bomb", "image/png", bomb(), Expected.refusal()));
        inputs.add(upload(attack, address, "6 MB", "image/jpeg", new byte[6 * 1024 * 1024], Expected.refusal()));
        inputs.add(upload(
                attack,
                address,
                "20 megapixels of 16 bits",
                "image/png",
                OddPictures.deep(5_000, 4_000),
                Expected.anything()));
        for (byte[] good : List.of(png, jpg)) {
            String type = good == png ? "image/png" : "image/jpeg";
            for (byte[] tail : List.of(script, svg, "PK\u0005\u0006".getBytes(StandardCharsets.ISO_8859_1), pdf)) {
                inputs.add(upload(
                        attack,
                        address,
                        "a picture that is something else too",
                        type,
                        OddPictures.joined(good, tail),
                        Expected.anything()));
                inputs.add(upload(
                        attack,
                        address,
                        "something else that is a picture too",
                        type,
                        OddPictures.joined(tail, good),
                        Expected.refusal()));
            }
        }
        return inputs;
    }

    private static byte[] bomb() throws IOException {
        Path folder = Files.createTempDirectory("pictures");
        Path file = new PictureFiles(folder).bomb();
        try {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static void fuzz(Attack attack, String address, String format, List<Input> inputs) throws IOException {
        byte[] good = OddPictures.picture(format, EDGE);
        String type = format.equals("png") ? "image/png" : "image/jpeg";
        Random random = attack.random();
        for (int i = 0; i < FUZZED; i++) {
            byte[] broken =
                    i % 2 == 0 ? good.clone() : java.util.Arrays.copyOf(good, 8 + random.nextInt(good.length - 8));
            for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            inputs.add(upload(attack, address, "a broken " + format + " " + i, type, broken, Expected.anything()));
        }
    }

    private static Input upload(
            Attack attack, String address, String what, String type, byte[] file, Expected expected) {
        return new Input(
                what,
                Request.of("POST", address)
                        .with(attack.field().admin().apiHeaders())
                        .with(type, file),
                expected);
    }

    /** What is served was made by the shop, whatever was taken. */
    private static void served(Attack attack, long product) {
        for (String id : Books.column(
                attack.shop(),
                kr.ilovepet.stack.component.Database.CATALOG,
                "select id from product_picture where product_id = " + product)) {
            Answer picture = attack.send(new Input(
                    "a picture that was taken",
                    Request.get("/api/products/pictures/" + id + "/full"),
                    Expected.status(200)));
            if (picture.body().contains(Judge.MARK) || picture.body().contains("%PDF")) {
                attack.fault("serves what came with a picture");
            }
            if (!picture.header("Content-Type").startsWith("image/")
                    || !picture.header("X-Content-Type-Options").equals("nosniff")) {
                attack.fault("serves a picture as " + picture.headers());
            }
        }
    }
}
