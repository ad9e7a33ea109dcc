using System.Security.Cryptography;
using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Documents;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;
using Zichtlijn.Platform.Time;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Letters.Composing;
using Zichtlijn.Sanctioning.Cases.Reading;

namespace Zichtlijn.Sanctioning.Cases.Letters;

/// <summary><c>POST /cases/{id}/matters/{n}/letters/{kind}/signatures</c>: a letter is signed as it was seen. It is made as PDF at once, and never changes.</summary>
internal static class SignLetter
{
    public static void MapSignLetter(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/cases/{caseId:guid}/matters/{matter:int}/letters/{kind}/signatures", Handle)
            .WithName("sign-letter").WithSummary("Sign a letter as you saw it.").ProducesDecision().ProducesValidationProblem();

    private static async Task<IResult> Handle(
        Guid caseId, int matter, string kind, Contracts.Sanctioning.Http.V1.SignLetter request, HttpContext http, IDocumentSession session, ICases<SanctionCase> cases,
        LetterDesk desk, ContentKeys keys)
    {
        var check = new Validation().Seen(request.Saved);
        var known = check.Choice<LetterKind>(kind, "kind");
        if (check.Failed)
        {
            return Problems.Invalid(check.Errors);
        }

        var (who, seat, now) = (http.Colleague(), Seat.Of(http), http.Now());
        return await cases.DecideAsync(http, session, caseId, async c =>
        {
            if (c.WhetherToSign(seat, matter, known!.Value, request.Saved!.Value) is { } decided)
            {
                return decided;
            }

            var m = c.MatterOf(matter)!;
            var letter = m.LetterOf(known.Value)!;
            var events = await session.EventsOfAsync(caseId, http.RequestAborted);
            var material = await desk.GatherAsync(events, c, m, letter.Kind, now, http.RequestAborted);
            var text = await desk.VersionsAsync(events, c, m, letter, http.RequestAborted) is [var last, ..] ? last.Sections : LetterComposer.Compose(material);
            var pdf = AccessiblePdf.Write(LetterDocument.Of(material, text, desk.NameOf(who), AuthorityOf(seat), now));
            return LetterRules.Sign(c, seat, new(
                now, who.Account, who.Mark, matter, letter.Kind, letter.Number, letter.Saved, await keys.SealAllAsync(c, Purposes.SignedLetter, pdf, http.RequestAborted),
                Convert.ToHexStringLower(SHA256.HashData(pdf)), material.Reference.Version));
        });
    }

    /// <summary>All of them decide in the name of the Chief of Police.</summary>
    private static string AuthorityOf(Seat seat) =>
        seat.Authority == Seat.Corps ? "Namens de korpschef" : $"Namens de korpschef, het hoofd van het onderdeel {ReferenceDataSet.Current.OrganisationalParts[seat.Authority!].Nl}";
}
