package kr.ilovepet.member.support;

import java.io.File;
import java.util.UUID;
import kr.ilovepet.test.Api;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The member service in Payara Micro with the real database, and somebody new in front of it. */
@ExtendWith(ArquillianExtension.class)
public abstract class MemberCases {

    protected static final String PASSWORD = "nine lives are not enough";

    protected final MemberTables tables = new MemberTables();
    protected Visitor visitor;
    protected String email;

    @Deployment(testable = false)
    static WebArchive member() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")));
    }

    @BeforeEach
    void somebodyNew() {
        visitor = new Visitor(Api.guestOfContainer("member-web"));
        email = "m" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }
}
