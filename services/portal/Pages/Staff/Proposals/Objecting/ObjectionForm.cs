using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Proposals.Objecting;

/// <summary>A form of somebody of the corps on an objection that is not decided on yet.</summary>
[Authorize(Roles = Roles.Corps)]
public abstract class ObjectionForm(SanctioningApi sanctioning, ObjectingApi objecting, SanctionWords words, IStringLocalizer<ContestTexts> texts, TimeProvider clock)
    : AuthorityForm(sanctioning, words, texts)
{
    protected const int MinText = 20;
    protected const int MinReasons = 50;

    public DateOnly Today { get; } = Term.DayOf(clock.GetUtcNow());

    /// <summary>Null once it was decided on, or when nobody objects any more.</summary>
    public ContestDetail? Contest => Matter.OpenObjection();

    /// <summary>What can be made of an objection, and what each means.</summary>
    public IReadOnlyList<Choice> Outcomes =>
        [.. Enum.GetValues<ObjectionOutcome>().Select(o => Words.Code(o)).Select(o => new Choice(o, Texts["Outcome." + o], Texts[$"Outcome.{o}.Help"]))];

    public string? Outcome { get; private set; }

    public SanctionFields Fields { get; private set; } = new();

    protected ObjectingApi Api => objecting;

    protected bool IsFounded => Outcome == Words.Code(ObjectionOutcome.Founded);

    /// <summary>What comes in the place of what was decided; null for none.</summary>
    protected SanctionChoice? Instead { get; private set; }

    protected override bool IsOpen => Contest is not null;

    /// <summary>What is made of the objection, with the sanction that comes in the place: only when it is founded.</summary>
    protected void ReadOutcome(IStringLocalizer<ConsultationTexts> choices)
    {
        Outcome = One("outcome", o => Outcomes.Any(known => known.Value == o), "Outcome.Missing");
        Fields = SanctionFields.Read(f => Typed(Request.Form, f));
        if (IsFounded)
        {
            Instead = Fields.Choice(choices, Refuse);
        }
        else if (Fields.Typed(SanctionFields.Sanction) is not (null or SanctionFields.None))
        {
            Refuse(SanctionFields.Sanction, Texts["Decide.Sanction.NotFounded"]);
        }
    }

    /// <param name="code">Of <see cref="Outcomes"/>.</param>
    protected static ObjectionOutcome OutcomeOf(string? code) => Enum.Parse<ObjectionOutcome>(code!, ignoreCase: true);
}
