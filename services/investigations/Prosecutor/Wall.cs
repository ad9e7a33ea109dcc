using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Terms;

namespace Zichtlijn.Investigations.Prosecutor;

/// <summary>
/// The wall between the disciplinary and the criminal track. An officer must be open to the competent authority and need not
/// incriminate themselves: what they had to answer never crosses it, and the rest only piece by piece.
/// </summary>
internal static class Wall
{
    /// <summary>Null when each of the pieces may cross. One that may not keeps all of them back.</summary>
    /// <param name="there">Those of the wanted pieces that the case has.</param>
    public static Refusal? Refuse(IReadOnlyCollection<string> wanted, IReadOnlyCollection<WallPiece> there) => there.Where(p => wanted.Contains(p.Name, StringComparer.Ordinal)).ToArray() switch
    {
        var found when found.Length != wanted.Count => WallErrors.UnknownItem,
        var found when found.Any(p => p.IsCompelled) => WallErrors.Compelled,
        var found when !found.All(p => p.IsSettled) => WallErrors.NotSigned,
        _ => null,
    };

    /// <summary>A term of the investigation waits for the prosecutor.</summary>
    public static bool StandsStill(this Investigation i) => i.Clocks.All.Exists(c => c is { IsOpen: true, SuspendedFor: SuspensionGround.CriminalTrack });
}
