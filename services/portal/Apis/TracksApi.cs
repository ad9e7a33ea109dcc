using System.Globalization;
using Zichtlijn.Contracts.Restoration.Http.V1;

namespace Zichtlijn.Portal.Apis;

/// <summary>What is done for several reporters together, and where reports are alike: never about a person.</summary>
public sealed class TracksApi(HttpClient http) : ApiClient(http)
{
    private const string Cases = $"{RestorationApi.Root}/cases";
    private const string Tracks = $"{RestorationApi.Root}/tracks";

    public Task<ApiAnswer<ListedTrack[]>> List(CancellationToken cancellationToken) => Get<ListedTrack[]>(Tracks, cancellationToken);

    public Task<ApiAnswer<TrackDetail>> Read(Guid track, CancellationToken cancellationToken) => Get<TrackDetail>($"{Tracks}/{track}", cancellationToken);

    /// <summary>The cases that a track can be made of; null when they cannot be read.</summary>
    public Task<IReadOnlyList<ListedRestorationCase>?> CasesOfPart(CancellationToken cancellationToken) => GetAll<ListedRestorationCase>(Cases, cancellationToken);

    public Task<ApiAnswer<StartedTrack>> Start(StartTrack wish, CancellationToken cancellationToken) => Post<StartedTrack>(Tracks, wish, cancellationToken);

    public Task<ApiAnswer<Nothing>> Agree(Guid track, AgreeTrackMeasure measure, string version, CancellationToken cancellationToken) =>
        Post<Nothing>($"{Tracks}/{track}/measures", measure, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> CarryOut(Guid track, int measure, CarryOutMeasure done, string version, CancellationToken cancellationToken) =>
        Post<Nothing>(string.Create(CultureInfo.InvariantCulture, $"{Tracks}/{track}/measures/{measure}/completions"), done, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Nothing>> End(Guid track, string version, CancellationToken cancellationToken) => Post<Nothing>($"{Tracks}/{track}/endings", body: null, cancellationToken, ifMatch: version);

    public Task<ApiAnswer<Pattern[]>> Patterns(CancellationToken cancellationToken) => Get<Pattern[]>($"{RestorationApi.Root}/patterns", cancellationToken);
}
