using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Records.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Records;

/// <summary>Destructions that wait for the privacy officer.</summary>
[Authorize(Roles = Roles.Privacy)]
public sealed class OrdersModel(RecordsApi records, StaffNames names, IStringLocalizer<RecordsTexts> texts) : RecordsPage
{
    private const string Address = "/staff/records/orders";

    public IReadOnlyList<DestructionOrder> Orders { get; private set; } = [];

    public StaffNames StaffNames => names;

    /// <summary>The case whose form was sent.</summary>
    public Guid Report { get; private set; }

    public string? Motive { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ?? Page();

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) =>
        Send("destruction-orders/approvals", body: null, "approved", cancellationToken);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancellationToken)
    {
        Motive = Typed(Request.Form, "motive", 2_000);
        return Send("destruction-orders/rejections", new RejectDestruction(Motive), "rejected", cancellationToken);
    }

    protected override void RefuseField(string field, IReadOnlyList<string> messages) => Refuse($"{field}-{Report}", texts["Error." + field]);

    private async Task<IActionResult> Send(string path, object? body, string done, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(Request.Form["report"].ToString(), out var report))
        {
            return NotFound();
        }

        Report = report;
        var answer = await records.Act(report, path, body, Request.Form["version"].ToString(), cancellationToken);
        return After(answer, Address, done) ?? await Load(cancellationToken) ?? Shown();
    }

    private async Task<IActionResult?> Load(CancellationToken cancellationToken)
    {
        var answer = await records.Orders(cancellationToken);
        if (answer.Value is null)
        {
            return Elsewhere(answer.Status);
        }

        Orders = answer.Value;
        return null;
    }
}
