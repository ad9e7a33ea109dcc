using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Triage.Cases;

/// <summary>What people write about a case goes under the key of its other content.</summary>
internal static class Sealing
{
    /// <param name="text">Checked before.</param>
    public static async ValueTask<ProtectedContent> SealAsync(
        this ContentKeys keys, TriageCase c, string purpose, string? text, CancellationToken cancellationToken) =>
        (await keys.OfAsync(c.Id, [c.FirstContent], cancellationToken)).Protect(purpose, text!.Trim());
}
