using Zichtlijn.Access.Cases;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Sanctioning.Cases;

/// <summary>What whoever weighs a case may do with it.</summary>
internal static class Handling
{
    /// <summary>Null for the lawyer who prepares it and declared to have no interest.</summary>
    public static Refusal? MayPrepare(this SanctionCase c, Colleague who) => c.Lawyer switch
    {
        { } lawyer when lawyer.Person == who.Mark => lawyer.Declared ? null : AccessErrors.ConflictNotDeclared,
        _ => SanctionErrors.NotYours,
    };

    /// <summary>The matter when the caller may work on it as its lawyer; otherwise why not. What a consultation sits about stays as it is.</summary>
    public static Decision InMatter(this SanctionCase c, Colleague who, int number, Func<Matter, Decision> decide) =>
        c.MayPrepare(who) is { } refusal ? refusal
        : c.MatterOf(number) is not { } matter ? SanctionErrors.UnknownMatter
        : matter.Consultation.IsConvened ? SanctionErrors.ConsultationRuns
        : decide(matter);

    /// <summary>The matter when the caller leads the consultation on it; otherwise why not.</summary>
    public static Decision InConsultation(this SanctionCase c, Colleague who, int number, Func<Matter, Decision> decide) =>
        c.MatterOf(number) is not { } matter ? SanctionErrors.UnknownMatter
        : matter.IsChairedBy(who) ? decide(matter)
        : SanctionErrors.NotTheChair;

    /// <summary>They are the competent authority, and not only asked to agree.</summary>
    public static bool IsDecidedBy(this SanctionCase c, Seat seat) => seat.As == Capacity.Authority && c.Authority == seat.Authority;

    public static bool IsChairedBy(this Matter m, Colleague who) => m.Consultation.Chair?.Person == who.Mark;
}
