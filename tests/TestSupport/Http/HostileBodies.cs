namespace Zichtlijn.TestSupport.Http;

/// <summary>Bodies that somebody sends who tries what happens. None may do more than be refused; no <c>zebra</c> is echoed.</summary>
public static class HostileBodies
{
    /// <summary>What is wrong, and the body.</summary>
    public static IEnumerable<(string What, string Body)> Any =>
    [
        ("nothing", ""),
        ("no JSON", "narrative=zebra"),
        ("half a body", "{\"narrative\":\"hel"),
        ("null", "null"),
        ("a list", "[]"),
        ("a number", "1"),
        ("3,000 deep", string.Concat(Enumerable.Repeat("{\"a\":", 3_000)) + "1" + new string('}', 3_000)),
        ("3,000 lists deep", new string('[', 3_000) + new string(']', 3_000)),
        ("a property name of 1 MB", $"{{\"{new string('x', 1024 * 1024)}\":1}}"),
        ("an unknown member", "{\"isAdmin\":\"zebra\"}"),
        ("a prototype", "{\"__proto__\":{\"role\":\"zebra\"}}"),
        ("a type name", "{\"$type\":\"System.IO.FileInfo, System.IO.FileSystem\"}"),
        ("a comment", "{/* zebra */}"),
        ("two bodies", "{}{}"),
        ("a trailing comma", "{\"a\":1,}"),
        ("not a number", "{\"a\":NaN}"),
        ("a raw NUL", "{\"narrative\":\"\0\"}"),
        ("half a surrogate", "{\"narrative\":\"\\ud83d\"}"),
    ];
}
