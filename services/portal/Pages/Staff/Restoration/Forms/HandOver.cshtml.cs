using Microsoft.Extensions.Localization;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Restoration.Forms;

/// <summary>The worker leaves the case to a colleague, of whatever part.</summary>
public sealed class HandOverModel(RestorationApi restoration, StaffNames names, IStringLocalizer<RestorationTexts> texts) : RestorationForm(restoration, texts)
{
    public string? Account { get; private set; }

    public IReadOnlyList<Choice> Colleagues =>
        [.. names.WithRole(Roles.RestorationWorker).Where(s => s.Account != User.Account()).Select(s => new Choice(s.Account, s.Name)).OrderBy(c => c.Label, StringComparer.CurrentCulture)];

    protected override bool IsForNow => true;

    protected override string Done => "handedOver";

    /// <summary>The case itself is closed to them then.</summary>
    protected override string Next => $"{IndexModel.Address}?done={Done}";

    protected override void Read() => Account = One("account", a => Colleagues.Any(c => c.Value == a), "HandOver.Missing");

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) => Api.HandOver(caseId, new(Account), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "account";
}
