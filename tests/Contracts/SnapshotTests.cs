using Zichtlijn.TestSupport;

namespace Zichtlijn.Contracts.Tests;

public class SnapshotTests
{
    [Fact]
    public void A_changed_text_fails_and_says_what_changed_and_how_to_accept_it()
    {
        var failure = Should.Throw<ShouldAssertException>(() => "one\ntwo\n".ShouldMatchSnapshot("for-the-test", accept: false));

        failure.Message.ShouldContain("- three");
        failure.Message.ShouldContain("+ two");
        failure.Message.ShouldContain("ZICHTLIJN_ACCEPT_SNAPSHOTS=1");
    }

    [Fact]
    public void A_text_in_another_order_fails_too() =>
        Should.Throw<ShouldAssertException>(() => "three\none\n".ShouldMatchSnapshot("for-the-test", accept: false)).Message.ShouldContain("another order");

    [Fact]
    public void The_same_text_passes_whatever_its_line_ends() => "one\r\nthree".ShouldMatchSnapshot("for-the-test", accept: false);
}
