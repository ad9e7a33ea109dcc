using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Investigations.Tests.Support;

namespace Zichtlijn.Investigations.Tests.Evidence;

/// <summary>The text of a line is what was hashed and signed: what was written before stays as it was, to the letter.</summary>
public class RegisterLineTests
{
    private const string Before =
        """{"line":1,"case":"Z-2023-000001","evidence":1,"act":"added","at":"2023-11-03T09:00:00+00:00","by":"investigator.ams","what":{"title":"Notitieboek","text":"Lag er.","source":"workplace","legalBasis":"publicTask","method":"documents","mandate":1,"place":"Kluis 3"}}""";

    private static readonly Description What = new("Notitieboek", "Lag er.", "workplace", "publicTask", "documents", 1, null, null, null, "Kluis 3");

    [Fact]
    public void What_rests_on_no_duty_to_answer_is_written_as_before_there_was_the_mark() => Line(What).ToText().ShouldBe(Before);

    [Fact]
    public void The_mark_stands_at_the_end() => Line(What with { DutyToAnswer = true }).ToText().ShouldBe(Before[..^2] + ",\"dutyToAnswer\":true}}");

    [Fact]
    public void A_line_of_before_reads_as_unmarked()
    {
        RegisterLine.Read(Before).What!.DutyToAnswer.ShouldBeNull();
        RegisterLine.Read(Before).ToText().ShouldBe(Before);
    }

    private static RegisterLine Line(Description what) => new(1, "Z-2023-000001", 1, CustodyAct.Added, Given.Now, Given.First.Account, What: what);
}
