using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Welfare;

// Stored in the stream of the case; names (WelfareSetup) and members are storage format: add, never rename.

/// <summary>Somebody asked how the reporter, or whoever it is about, is doing.</summary>
/// <param name="Notice">The number of the notice of charges, for somebody it is about; null for the reporter.</param>
/// <param name="On">The day on which they were asked.</param>
/// <param name="NeedsHelp">Something has to be done for them.</param>
/// <param name="Text">How they are doing and what was agreed.</param>
public sealed record WelfareChecked(DateTimeOffset NotedAt, string By, int? Notice, DateOnly On, bool NeedsHelp, ProtectedContent Text) : IHoldsPersons<WelfareChecked>
{
    public WelfareChecked WithoutPersons() => this with { By = "", Text = ProtectedContent.Destroyed };
}
