using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Records;

/// <summary>The retention schedule: what is confirmed, and for a records officer the form to confirm more.</summary>
[Authorize(Roles = $"{Roles.Records},{Roles.Privacy},{Roles.Auditor}")]
public sealed class IndexModel(RecordsApi records, StaffNames names, IStringLocalizer<RecordsTexts> texts) : RecordsPage
{
    private const string Address = "/staff/records/schedule";

    public RetentionSchedule Schedule { get; private set; } = default!;

    public string Version { get; private set; } = "";

    public ConfirmationForm Form { get; private set; } = new("", null, null, null, null);

    public StaffNames StaffNames => names;

    public bool IsRecords => User.IsInRole(Roles.Records);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        Form = ReadForm();
        var answer = await records.Confirm(
            Form.Rule, new ConfirmRetention(Form.Period, Form.Basis, Form.Source, Form.Motive), Request.Form["version"].ToString(), cancellationToken);
        return After(answer, Address, "confirmed") ?? await Load(cancellationToken) ?? Shown();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        Form = ReadForm();
        var answer = await records.Withdraw(Form.Rule, Form.Motive, Request.Form["version"].ToString(), cancellationToken);
        return After(answer, Address, "withdrawn") ?? await Load(cancellationToken) ?? Shown();
    }

    protected override void RefuseField(string field, IReadOnlyList<string> messages) =>
        Refuse($"{field}-{Form.Rule}", texts["Error." + field]);

    private ConfirmationForm ReadForm() => new(
        Typed(Request.Form, "rule", 50) ?? "-", Typed(Request.Form, "period", 10), Typed(Request.Form, "basis", 20),
        Typed(Request.Form, "source", 400), Typed(Request.Form, "motive", 2_000));

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var answer = await records.Schedule(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        (Schedule, Version) = (answer.Value, answer.ETag ?? $"\"{answer.Value.Version}\"");
        return null;
    }

    public sealed record ConfirmationForm(string Rule, string? Period, string? Basis, string? Source, string? Motive);
}
