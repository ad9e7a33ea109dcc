namespace Zichtlijn.Contracts.Restoration.Http.V1;

/// <param name="Cases">At least two cases of the part, by id.</param>
/// <param name="Text">To every reporter who is asked, in plain words and without anything of one of them; 20 to 5,000 characters.</param>
public sealed record StartTrack(IReadOnlyList<Guid>? Cases, string? Text);

public sealed record StartedTrack(Guid TrackId);

/// <summary>A joint track as the workers of the part see it.</summary>
/// <param name="Members">How many take part.</param>
public sealed record ListedTrack(Guid TrackId, string OrganisationalPart, DateTimeOffset StartedAt, int Members, bool HasEnded, long Version);

/// <summary>A joint track. The worker sees which cases take part and nothing of what was told in them.</summary>
/// <param name="CaseNumbers">Of those whose reporters take part; who said no, or nothing, is not seen.</param>
/// <param name="Evaluations">How members found it, without saying who.</param>
public sealed record TrackDetail(
    Guid TrackId, string OrganisationalPart, DateTimeOffset StartedAt, string Text, IReadOnlyList<string> CaseNumbers, bool HasEnded, IReadOnlyList<TrackMeasure> Measures,
    IReadOnlyList<TrackEvaluation> Evaluations, long Version);

/// <param name="Measure">Its number in the track.</param>
/// <param name="Satisfaction">From 1 to 5.</param>
public sealed record TrackEvaluation(int Measure, int Satisfaction, string? Text);

/// <param name="Kind">A code of the reference data, of those that are done for several people together.</param>
/// <param name="Text">What exactly, without anything of one of them; 3 to 5,000 characters.</param>
public sealed record AgreeTrackMeasure(string? Kind, string? Text);

/// <summary>Reports of one part that are alike, so that something can be done for all of them. Never about a person.</summary>
/// <param name="Cases">How many; never fewer than the reference data asks.</param>
public sealed record Pattern(string OrganisationalPart, string Category, int Cases, DateOnly Since);
