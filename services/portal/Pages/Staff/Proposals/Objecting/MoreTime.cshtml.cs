using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Objecting;

/// <summary>More time to decide on an objection, once (Awb 7:10(3)).</summary>
public sealed class MoreTimeModel(SanctioningApi sanctioning, ObjectingApi objecting, SanctionWords words, IStringLocalizer<ContestTexts> texts, TimeProvider clock)
    : ObjectionForm(sanctioning, objecting, words, texts, clock)
{
    public const int MostWeeks = 6;

    /// <summary>As it was typed.</summary>
    public string? Weeks { get; private set; }

    public string? Motive { get; private set; }

    protected override string Next => $"{CasePage}?done=objectionLonger#contest";

    protected override void Read()
    {
        Weeks = Count("weeks", MostWeeks, "Weeks.Wrong");
        Motive = Worded("motive", MinText, LongText, "Motive.Wrong");
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Adjourn(caseId, Matter.Number, new AdjournObjection(FormRows.NumberOf(Weeks), Motive), version, cancellationToken);

    protected override string FieldOf(string? refusal) => "weeks";
}
