using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Records;

/// <summary>A records officer looks up a case by its number, holds it back or orders its destruction, and sees what is due.</summary>
[Authorize(Roles = Roles.Records)]
public sealed class CasesModel(RecordsApi records, IStringLocalizer<RecordsTexts> texts) : RecordsPage
{
    private const string Address = "/staff/records/cases";
    private string? _reason;
    private string? _motive;

    public string? Number { get; private set; }

    public RetainedCase? Case { get; private set; }

    public string Version { get; private set; } = "";

    public Page<RetainedCase> Due { get; private set; } = default!;

    /// <summary>The form that was sent: <c>hold</c>, <c>release</c> or <c>order</c>; null when none was.</summary>
    public string? Act { get; private set; }

    public string? Reason(string act) => Act == act ? _reason : null;

    public string? Motive(string act) => Act == act ? _motive : null;

    public async Task<IActionResult> OnGetAsync(string? number, [FromQuery] int? page, CancellationToken cancellationToken)
    {
        Number = string.IsNullOrWhiteSpace(number) ? null : number.Trim()[..Math.Min(number.Trim().Length, 30)];
        return await Load(page, cancellationToken) ?? Page();
    }

    public Task<IActionResult> OnPostHoldAsync(CancellationToken cancellationToken) =>
        Send("hold", "legal-holds", "held", () => new PlaceLegalHold(_reason, _motive), cancellationToken);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancellationToken) => Send(
        "release", "legal-hold-releases", "released",
        () => new ReleaseLegalHold(Guid.TryParse(Request.Form["hold"].ToString(), out var hold) ? hold : null, _reason, _motive), cancellationToken);

    public Task<IActionResult> OnPostOrderAsync(CancellationToken cancellationToken) =>
        Send("order", "destruction-orders", "ordered", () => new OrderDestruction(_reason, _motive), cancellationToken);

    protected override void RefuseField(string field, IReadOnlyList<string> messages) =>
        Refuse($"{(Act == "release" ? "case" : Act + "-" + field)}", texts["Error." + field]);

    private async Task<IActionResult> Send(string act, string path, string done, Func<object> body, CancellationToken cancellationToken)
    {
        (Act, Number) = (act, Typed(Request.Form, "number", 30));
        (_reason, _motive) = (Typed(Request.Form, "reasonCode", 50), Typed(Request.Form, "motive", 2_000));
        if (!Guid.TryParse(Request.Form["report"].ToString(), out var report))
        {
            return NotFound();
        }

        var answer = await records.Act(report, path, body(), Request.Form["version"].ToString(), cancellationToken);
        return After(answer, QueryHelpers.AddQueryString(Address, "number", Number ?? ""), done) ?? await Load(page: null, cancellationToken) ?? Shown();
    }

    private async Task<IActionResult?> Load(int? page, CancellationToken cancellationToken)
    {
        var due = await records.Due(page, cancellationToken);
        if (due.Value is null)
        {
            return Elsewhere(due.Status);
        }

        Due = due.Value;
        if (Number is not null)
        {
            var found = await records.Find(Number, cancellationToken);
            if (found.Value is null && !found.IsHidden)
            {
                return Elsewhere(found.Status);
            }

            (Case, Version) = (found.Value, found.ETag ?? "");
        }

        return null;
    }
}
