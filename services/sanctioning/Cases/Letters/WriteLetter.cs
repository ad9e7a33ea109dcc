using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;

namespace Zichtlijn.Sanctioning.Cases.Letters;

/// <summary><c>POST /cases/{id}/matters/{n}/letters/{kind}/versions</c>: saves a letter as it was changed. Every version stays.</summary>
internal static class WriteLetter
{
    private const int MostSections = 30;
    private const int MostParagraphs = 60;
    private const int MostCharacters = 100_000;

    public static void MapWriteLetter(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/letters/{kind}/versions", Handle)
            .WithName("save-letter").WithSummary("Save a letter as you changed it.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, string kind, SaveLetter request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases, ContentKeys keys)
    {
        var check = Validate(request).Seen(request.Saved);
        var letter = check.Choice<LetterKind>(kind, "kind");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat) = (http.Colleague(), Seat.Of(http));
        return await cases.DecideAsync(http, session, caseId, async c => LetterRules.Save(c, seat, new(
            http.Now(), who.Account, who.Mark, matter, letter!.Value, c.MatterOf(matter)?.LetterOf(letter.Value)?.Number ?? 0, request.Saved!.Value + 1,
            await keys.SealAllAsync(c, Purposes.Letter, WrittenLetter.Of(request.Sections!), http.RequestAborted))));
    }

    /// <summary>Whoever writes or signs names the version that they saw.</summary>
    public static Validation Seen(this Validation check, int? saved) => check.Check(saved is >= 0, "saved", "Name the version that you saw.");

    private static Validation Validate(SaveLetter request)
    {
        // JSON can hold null in a list, whatever its type says.
        IReadOnlyList<LetterSection?> sections = request.Sections ?? [];
        var check = new Validation()
            .Check(sections.Count is > 0 and <= MostSections, "sections", $"From 1 to {MostSections} sections.")
            .Check(sections.Sum(s => (s?.Title?.Length ?? 0) + (s?.Paragraphs?.Sum(p => p?.Length ?? 0) ?? 0)) <= MostCharacters, "sections", $"At most {MostCharacters} characters fit in a letter.");
        foreach (var (section, n) in sections.Take(MostSections).Select((s, n) => (s, n)))
        {
            check.Text(section?.Title, $"sections[{n}].title", min: 2, max: 200)
                .Check(section?.Paragraphs is { Count: > 0 and <= MostParagraphs }, $"sections[{n}].paragraphs", $"From 1 to {MostParagraphs} paragraphs.");
            foreach (var (paragraph, p) in (section?.Paragraphs ?? []).Take(MostParagraphs).Select((text, p) => (text, p)))
            {
                check.Text(paragraph, $"sections[{n}].paragraphs[{p}]", min: 1, max: 25_000);
            }
        }

        return check;
    }
}
