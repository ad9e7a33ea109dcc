using System.Collections.Immutable;
using Marten;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Cases.Mandating;
using Zichtlijn.Investigations.Cases.Reading;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Rights;

/// <summary>What was told to whom, who assists them, and what is left to tell: put together from the events of a case.</summary>
internal sealed record RightsFile
{
    public ImmutableList<SubjectNotified> Notices { get; init; } = [];

    /// <summary>What was told of charges that are not investigated any more.</summary>
    public ImmutableList<DroppedChargesTold> Dropped { get; init; } = [];

    /// <summary>Who assists somebody now, by the number of the notice.</summary>
    public ImmutableDictionary<int, CounselNamed> Counsel { get; init; } = ImmutableDictionary<int, CounselNamed>.Empty;

    public MandateIssued? Mandate { get; init; }

    public static RightsFile Of(IEnumerable<object> events) => events.Aggregate(new RightsFile(), (file, e) => e switch
    {
        SubjectNotified told => file with { Notices = file.Notices.Add(told) },
        DroppedChargesTold told => file with { Dropped = file.Dropped.Add(told) },
        CounselNamed named => file with { Counsel = file.Counsel.SetItem(named.Number, named) },
        MandateIssued issued => file with { Mandate = issued },
        _ => file,
    });
}

/// <summary>The same in words.</summary>
internal sealed class RevealedRights(RightsFile file, KeyRing keys)
{
    /// <summary>Put together from the events of the case; it is stored nowhere.</summary>
    public static async Task<RevealedRights> OpenAsync(Investigation i, IQuerySession session, ContentKeys keys, CancellationToken cancellationToken) =>
        await OfAsync(i, await session.EventsOfAsync(i.Id, cancellationToken), keys, cancellationToken);

    /// <param name="events">Of the case.</param>
    public static async Task<RevealedRights> OfAsync(Investigation i, IEnumerable<object> events, ContentKeys keys, CancellationToken cancellationToken)
    {
        var file = RightsFile.Of(events);
        return new(file, await keys.OfAsync(i.Id, [i.FirstContent, .. ProtectedContents.In(file)], cancellationToken));
    }

    /// <summary>What is written now goes under the key of the case.</summary>
    public KeyRing Keys => keys;

    /// <summary>Of the present mandate.</summary>
    public IReadOnlyList<WrittenCharge> Charges { get; } = file.Mandate is { } mandate ? keys.Reveal<WrittenCharge[]>(Purposes.Charges, mandate.Text) : [];

    /// <summary>By number, with the name that stands in the first notice.</summary>
    public IEnumerable<(int Number, string Name)> Persons => file.Notices.DistinctBy(n => n.Number).Select(n => (n.Number, keys.Reveal<string>(Purposes.NotifiedPerson, n.Name)));

    /// <summary>What somebody got, the newest on top.</summary>
    public IReadOnlyList<NoticeText> TextsOf(int number) =>
    [
        .. file.Dropped.Reverse().Where(d => d.Number == number).Select(d => new NoticeText(d.ToldAt, d.By, d.Charges, keys.Reveal<string>(Purposes.Dropped, d.Text), AreDropped: true))
            .Concat(file.Notices.Reverse().Where(n => n.Number == number).Select(n => new NoticeText(n.NotifiedAt, n.By, n.Charges, keys.Reveal<string>(Purposes.Notice, n.Text))))
            .OrderByDescending(t => t.NotifiedAt),
    ];

    public string? CounselOf(int number) => file.Counsel.GetValueOrDefault(number) is { } named ? keys.Reveal<string>(Purposes.Counsel, named.Name) : null;
}
