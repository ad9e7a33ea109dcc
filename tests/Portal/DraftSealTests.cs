using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zichtlijn.Portal.Drafts;

namespace Zichtlijn.Portal.Tests;

public sealed class DraftSealTests
{
    private const int StoreLimit = 192 * 1024;
    private static readonly ReportDraft Draft = new()
    {
        Disclosure = "confidential",
        Category = "discrimination",
        Grounds = ["religion"],
        Narrative = "Sinds de zomer…\nélke week",
        When = new DraftDate(null, "7", "2023"),
        OrganisationalPart = "ONL",
        Persons = [new DraftPerson("subject", "J. de Boer", null)],
        Contact = new DraftContact("F. Yilmaz", null, "06 12345678", null),
    };

    private readonly Guid _id = Guid.NewGuid();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(DraftSeal.KeyBytes);

    [Fact]
    public void What_was_sealed_opens_with_the_same_key()
    {
        var opened = DraftSeal.Open(DraftSeal.Seal(Draft, _id, _key), _id, _key).ShouldNotBeNull();
        JsonSerializer.Serialize(opened).ShouldBe(JsonSerializer.Serialize(Draft));
        opened.IdempotencyKey.ShouldBe(Draft.IdempotencyKey);
    }

    [Fact]
    public void Nothing_can_be_read_in_the_sealed_bytes() =>
        Encoding.UTF8.GetString(DraftSeal.Seal(Draft, _id, _key)).ShouldNotContain("Yilmaz");

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(40)]
    [InlineData(-1)]
    public void A_changed_byte_is_refused(int position)
    {
        var bytes = DraftSeal.Seal(Draft, _id, _key);
        bytes[position < 0 ? bytes.Length + position : position] ^= 1;
        DraftSeal.Open(bytes, _id, _key).ShouldBeNull();
    }

    [Fact]
    public void Another_key_another_draft_and_too_few_bytes_are_refused()
    {
        var bytes = DraftSeal.Seal(Draft, _id, _key);
        DraftSeal.Open(bytes, _id, RandomNumberGenerator.GetBytes(DraftSeal.KeyBytes)).ShouldBeNull();
        DraftSeal.Open(bytes, Guid.NewGuid(), _key).ShouldBeNull();
        DraftSeal.Open(bytes, _id, _key[1..]).ShouldBeNull();
        DraftSeal.Open(bytes[..20], _id, _key).ShouldBeNull();
    }

    [Fact]
    public void The_same_answers_are_sealed_differently_each_time() =>
        DraftSeal.Seal(Draft, _id, _key).ShouldNotBe(DraftSeal.Seal(Draft, _id, _key));

    [Fact]
    public void The_length_does_not_tell_whether_a_word_was_added()
    {
        var longer = Draft with { Narrative = Draft.Narrative + " en nog iets" };
        DraftSeal.Seal(longer, _id, _key).Length.ShouldBe(DraftSeal.Seal(Draft, _id, _key).Length);
    }

    [Fact]
    public void The_longest_story_in_any_script_fits_the_store()
    {
        var person = new DraftPerson("thirdParty", new string('漢', DraftLimits.ShortText), "ONL");
        var longest = Draft with
        {
            Narrative = new string('漢', 2 * DraftLimits.Narrative),
            Persons = [.. Enumerable.Repeat(person, DraftLimits.Persons)],
            Contact = new DraftContact(person.Name, person.Name, person.Name, new string('漢', DraftLimits.SafeTimes)),
        };
        longest.Narrative.IsTooLongToKeep().ShouldBeFalse();
        DraftSeal.Seal(longest, _id, _key).Length.ShouldBeLessThanOrEqualTo(StoreLimit);
    }
}
