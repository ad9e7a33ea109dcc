using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Restoration.Http.V1;
using Zichtlijn.Portal.Components;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What comes next in a case of recognition and restoration, for its worker.</summary>
public sealed class RestorationActions(IStringLocalizer<RestorationTexts> texts, StaffNames names)
{
    public NextAction Of(RestorationCaseDetail item) => item switch
    {
        { Worker: null } => new(texts["Next.accept.Title"], texts["Next.accept.Text"], "?handler=Accept", texts["Next.accept.Button"], Posts: true),
        { File: null } => new(texts["Next.other.Title"], texts["Next.other.Text", names.NameOf(item.Worker)]),
        { File: { } file } => OfWorker(item.State, file),
    };

    private NextAction OfWorker(RestorationState state, RestorationFile file) => state switch
    {
        RestorationState.ToOffer => Do("offer", "/offer", isDue: true),
        _ when file.Measures.FirstOrDefault(m => m.MayAnswer) is { } asked => Do("agree", $"/measures/{asked.Number}"),
        _ when file.Measures.FirstOrDefault(m => m.State == MeasureState.Agreed) is { } agreed =>
            new(texts["Next.carryOut.Title"], texts["Next.carryOut.Text", Lists.RestorationMeasure(agreed.Kind)], $"/measures/{agreed.Number}/completion", texts["Next.carryOut.Button"]),
        _ when file.Checks.FirstOrDefault(c => c.Answer is null) is { } check =>
            new(texts["Next.check.Title"], texts["Next.check.Text", Dates.Full(check.DueOn)], $"/checks/{check.Number}", texts["Next.check.Button"], IsDue: false),
        _ when file.Persons.FirstOrDefault(p => p.Offer is null) is { } person => Do("rehabilitate", $"/persons/{person.Person}/offer"),
        RestorationState.Accepted => Do("needs", "/needs"),
        RestorationState.NeedsExplored when file.Measures.All(m => m.State != MeasureState.Proposed || m.Person is not null) => Do("propose", "/measure"),
        RestorationState.Evaluated => new(texts["Next.close.Title"], texts["Next.close.Text"], "?handler=Close", texts["Next.close.Button"], Posts: true, IsDue: false),
        _ => new(texts[$"Next.{Words.Code(state)}.Title"], texts[$"Next.{Words.Code(state)}.Text"], IsDue: false),
    };

    private NextAction Do(string what, string page, bool isDue = false) =>
        new(texts[$"Next.{what}.Title"], texts[$"Next.{what}.Text"], page, texts[$"Next.{what}.Button"], IsDue: isDue);
}
