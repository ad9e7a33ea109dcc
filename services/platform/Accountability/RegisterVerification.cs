using System.Globalization;

namespace Zichtlijn.Platform.Accountability;

/// <summary>Whether a register is as it was written, line for line. It needs no key of content: what is stored is looked at as it lies.</summary>
/// <param name="publicKey">PEM.</param>
public sealed class RegisterVerification(string publicKey)
{
    /// <summary>What is wrong with a register, in words; null when it holds.</summary>
    /// <param name="register">Whose it is.</param>
    /// <param name="lines">In the order of their numbers.</param>
    /// <param name="named">Lines that the access log names (<see cref="RegisterSeal.NameOf"/>): each of them was written.</param>
    public string? FirstFlaw(Guid register, IReadOnlyList<RegisteredLine> lines, IReadOnlyCollection<string> named)
    {
        var (number, head) = (0, RegisterSeal.Start);
        foreach (var line in lines)
        {
            if (FlawOf(register, line, number + 1, head) is { } flaw)
            {
                return flaw;
            }

            (number, head) = (line.Seal.Line, line.Seal.Hash);
        }

        var there = lines.Select(l => RegisterSeal.NameOf(l.Seal.Line, l.Seal.Hash)).ToHashSet(StringComparer.Ordinal);
        return named.FirstOrDefault(name => !there.Contains(name)) is { } missing ? $"{missing} is missing, which the access log names" : null;
    }

    private string? FlawOf(Guid register, RegisteredLine line, int number, string head)
    {
        var seal = line.Seal;
        var signed = RegisterSeal.ToSign(register, seal.Line, seal.Previous, seal.Hash, seal.Text.Value, line.File?.Promised);
        return seal switch
        {
            _ when seal.Line != number => Say($"line {number} is missing"),
            _ when seal.Previous != head => Say($"line {number} does not follow the line before it"),
            _ when !Destruction.SignedDocument.HoldsFor(signed, seal.Signature, publicKey) => Say($"line {number} was changed"),
            _ when line.File is { } file && file.Promised != file.Found => Say($"the file of line {number} was changed"),
            _ => null,
        };

        static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}

/// <param name="File">The file that came with it; null without one.</param>
public sealed record RegisteredLine(RegisterSeal Seal, RegisteredFile? File);

/// <param name="Promised">The digest that the line signs.</param>
/// <param name="Found">That of what is stored now.</param>
public sealed record RegisteredFile(string Promised, string Found);
