using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Access.Staff;
using Zichtlijn.Contracts.Sanctioning.Http.V1;
using Zichtlijn.Platform.Protection;
using Zichtlijn.ReferenceData;
using Zichtlijn.Sanctioning.Cases.Letters.Composing;
using Zichtlijn.Sanctioning.Cases.Reading;
using Zichtlijn.Terms;

namespace Zichtlijn.Sanctioning.Cases.Letters;

/// <summary>Everything that a letter is made of, and what was made of it, as whom it is about may read it.</summary>
internal sealed class LetterDesk(ContentKeys keys, StaffDirectory staff)
{
    /// <param name="events">Of the case.</param>
    public async Task<LetterMaterial> GatherAsync(IReadOnlyList<object> events, SanctionCase c, Matter m, LetterKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var file = (await WeighedFile.OfAsync(c.Id, events, keys, cancellationToken)).Without(NamesHidden(c, m));
        return new(kind, c.Origin!.CaseNumber, Term.DayOf(c.Report!.ReportedAt), m, file.Of(c, m, staff), staff.WithMark(m.Person)?.Name, Term.DayOf(now), ReferenceDataSet.Current);
    }

    /// <summary>The newest on top. A name that was typed into one is not read back.</summary>
    /// <param name="events">Of the case.</param>
    public async Task<IReadOnlyList<SavedLetter>> VersionsAsync(IReadOnlyList<object> events, SanctionCase c, Matter m, Letter letter, CancellationToken cancellationToken)
    {
        var saved = events.Of(m, letter).OfType<LetterSaved>().Reverse().ToArray();
        if (saved is [])
        {
            return [];
        }

        var (own, names) = (await keys.OfAsync(c.Id, saved.Select(s => s.Text), cancellationToken), NamesHidden(c, m));
        return [.. saved.Select(s => new SavedLetter(s.Saved, s.By, s.SavedAt, Masked(own.Reveal<WrittenLetter>(Purposes.Letter, s.Text).Sections, names)))];
    }

    public string NameOf(Colleague who) => staff.WithMark(who.Mark)?.Name ?? who.Account;

    /// <summary>Their own name stays; of the reporter, witnesses, investigators and the others whom the case is about nobody is named in it.</summary>
    private HiddenNames NamesHidden(SanctionCase c, Matter m) => new(c, staff, reader: m.Person);

    private static IReadOnlyList<LetterSection> Masked(IReadOnlyList<LetterSection> sections, HiddenNames names) =>
        [.. sections.Select(s => new LetterSection(names.In(s.Title!), [.. s.Paragraphs!.Select(names.In)]))];
}

internal static class LetterStories
{
    /// <summary>What was done with a letter, of the events of a case.</summary>
    public static IEnumerable<ILetterEvent> Of(this IEnumerable<object> events, Matter m, Letter letter) =>
        events.OfType<ILetterEvent>().Where(e => e.Matter == m.Number && e.Kind == letter.Kind && e.Number == letter.Number);

    /// <summary>Null while it is not signed.</summary>
    public static LetterSigned? SignatureOf(this IEnumerable<object> events, Matter m, Letter letter) => events.Of(m, letter).OfType<LetterSigned>().LastOrDefault();
}
