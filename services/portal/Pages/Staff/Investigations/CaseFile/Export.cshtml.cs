using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Platform.Time;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Investigations.CaseFile;

/// <summary>The whole file of a case goes to a court or an objection committee. A forgotten session must not hand it out.</summary>
[Authorize(Roles = InvestigationRoles.All)]
public sealed class ExportModel(
    InvestigationsApi investigations, RightsApi rights, InvestigationFilesApi files, StaffNames names, IStringLocalizer<CaseFileTexts> texts,
    [FromKeyedServices(SessionTime.Key)] TimeProvider clock) : InvestigationFilePage(investigations, clock)
{
    public const string Yes = "yes";
    private const int MinMotive = 20;
    private const int MostMotive = 2_000;
    private const int MostPieces = 200;
    private const int MostMasks = 100;
    private const int MinMask = 2;
    private const int MostMask = 200;

    public static readonly string[] Readers = [.. Enum.GetValues<CaseFileReader>().Select(Words.Code)];

    public string? For { get; private set; }

    public string? Motive { get; private set; }

    public string? Notice { get; private set; }

    public string? Pieces { get; private set; }

    public string? Masks { get; private set; }

    public bool Looked { get; private set; }

    /// <summary>Those whom the case is about; null for whoever has no list of them.</summary>
    public IReadOnlyList<Choice>? Notices { get; private set; }

    /// <summary>Something was written meanwhile, which nobody looked at for names; what was typed stands in the form.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The version in which they looked for names; another one only when the page says that there is one.</summary>
    public string Seen => HasChanged || !Request.HasFormContentType ? Version : Request.Form["version"].ToString();

    public string CasePage => $"{Investigations.IndexModel.Address}/{Case.CaseId}";

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken) =>
        await Open(caseId, cancellationToken) ?? await Load(caseId, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var wish = Read();
        if (Errors.Count == 0)
        {
            using var answer = await files.CaseFile(caseId, wish, Request.Form["version"].ToString(), cancellationToken);
            if (PassedOn.IsFile(answer))
            {
                return await PassOn(answer);
            }

            var refused = await ApiAnswers.Read<Nothing>(answer, cancellationToken);
            if (!NeedsSignIn(refused))
            {
                HasChanged = refused.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.PreconditionRequired;
                if (!HasChanged && refused.Status is not (HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest))
                {
                    return Elsewhere(refused.Status);
                }

                if (!HasChanged)
                {
                    Refuse(FieldOf(refused.Problem?.Code), Why(refused.Problem?.Code));
                }
            }
        }

        return await Reopen(caseId, cancellationToken) ?? await Load(caseId, cancellationToken) ?? (HasChanged ? LookAgain() : Again());
    }

    private PageResult LookAgain()
    {
        Looked = false;
        Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        return Page();
    }

    private ExportCaseFile Read()
    {
        (For, Motive, Notice) = (Typed(Request.Form, "for"), Typed(Request.Form, "motive")?.ReplaceLineEndings("\n"), Typed(Request.Form, "notice"));
        (Pieces, Masks, Looked) = (Typed(Request.Form, "pieces"), Typed(Request.Form, "masks")?.ReplaceLineEndings("\n"), Request.Form["looked"] == Yes);
        var reader = Enum.GetValues<CaseFileReader>().Where(r => Words.Code(r) == For).Select(r => (CaseFileReader?)r).FirstOrDefault();
        Check(reader is not null, "for", texts["For.Missing"]);
        Check(Motive?.Length is >= MinMotive and <= MostMotive, "motive", texts["Motive.Wrong", MinMotive, MostMotive]);
        var notice = FormRows.NumberOf(Notice);
        Check(Notice is null || notice is > 0, "notice", texts["Notice.Wrong"]);
        string[] pieces = [.. (Pieces ?? "").ToUpperInvariant().Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        Check(pieces.Length <= MostPieces && pieces.All(IsEvidence), "pieces", texts["Pieces.Wrong", MostPieces]);
        string[] masks = [.. (Masks ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        Check(masks.Length <= MostMasks && masks.All(m => m.Length is >= MinMask and <= MostMask), "masks", texts["Masks.Wrong", MostMasks]);
        Check(Looked, "looked", texts["Looked.Missing"]);
        return new(reader, Motive, pieces, notice, masks);
    }

    private void Check(bool holds, string field, string message)
    {
        if (!holds)
        {
            Refuse(field, message);
        }
    }

    private static bool IsEvidence(string piece) =>
        piece is ['E', '-', >= '1' and <= '9', ..] && int.TryParse(piece.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string FieldOf(string? refusal) => refusal switch
    {
        "piece-unknown" or "piece-without-file" => "pieces",
        "notice-unknown" => "notice",
        _ => "for",
    };

    private string Why(string? code) => texts["Refused." + code] is { ResourceNotFound: false } why ? why : texts["Refused"];

    /// <summary>The page is for whoever may hand it out; the case tells the others what is.</summary>
    private async Task<IActionResult?> Load(Guid caseId, CancellationToken cancellationToken)
    {
        if (!InvestigationActions.MayHandOut(Case, User.Account()))
        {
            return GoTo(CasePage);
        }

        Notices = InvestigationRoles.IsDesk(User) && (await rights.Notices(caseId, cancellationToken)).Value is { } told
            ? [.. told.Notices.Select(n => new Choice(n.Number.ToString(CultureInfo.InvariantCulture), texts["Notice.Number", n.Number, names.NameOf(n.Person)]))]
            : null;
        return null;
    }
}
