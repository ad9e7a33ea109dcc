using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Objecting;

/// <summary>A committee with a chair from outside advises on an objection (Awb 7:13).</summary>
public sealed class CommitteeModel(SanctioningApi sanctioning, ObjectingApi objecting, SanctionWords words, IStringLocalizer<ContestTexts> texts, TimeProvider clock)
    : ObjectionForm(sanctioning, objecting, words, texts, clock)
{
    private const int MinName = 2;
    private const int MostName = 100;
    private const int FewestMembers = 2;
    private const int MostMembers = 8;

    public string? Chair { get; private set; }

    /// <summary>A name on each line, as it was typed.</summary>
    public string? Members { get; private set; }

    protected override bool IsOpen => Contest is { Committee: null };

    protected override string Next => $"{CasePage}?done=committee#contest";

    private string[] Names => (Members ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    protected override void Read()
    {
        Chair = Worded("chair", MinName, MostName, "Chair.Wrong");
        Members = Lines("members");
        if (Names.Length is < FewestMembers or > MostMembers || Array.Exists(Names, n => n.Length is < MinName or > MostName))
        {
            Refuse("members", Texts["Members.Wrong", FewestMembers, MostMembers, MinName, MostName]);
        }
    }

    protected override Task<ApiAnswer<Nothing>> Send(Guid caseId, string version, CancellationToken cancellationToken) =>
        Api.Assign(caseId, Matter.Number, new AssignCommittee(Chair, Names), version, cancellationToken);

    protected override string FieldOf(string? refusal) => refusal is "may-not-sit" or "committee-twice" ? "members" : "chair";
}
