using System.Security.Cryptography;

namespace Zichtlijn.Reporting.Receipts;

/// <summary>
/// The code with which a reporter comes back: 100 bits from a cryptographic generator as 20 characters of Crockford
/// base32. Reading is forgiving: spaces, hyphens, case, and the look-alikes I, L and O.
/// </summary>
public readonly record struct ReceiptCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int GroupLength = 4;

    private ReceiptCode(string characters) => Characters = characters;

    /// <summary>The 20 characters without hyphens.</summary>
    public string Characters { get; }

    /// <summary>32 divides 256, so every character is equally likely.</summary>
    public static ReceiptCode New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>False for whatever cannot be a code; never throws, whatever the input.</summary>
    public static bool TryRead(string? input, out ReceiptCode code)
    {
        code = default;
        if (input is null)
        {
            return false;
        }

        Span<char> characters = stackalloc char[Length];
        var count = 0;
        foreach (var typed in input)
        {
            if (typed is '-' or ' ')
            {
                continue;
            }

            var meant = Meant(typed);
            if (count == Length || !Alphabet.Contains(meant, StringComparison.Ordinal))
            {
                return false;
            }

            characters[count++] = meant;
        }

        code = new ReceiptCode(new string(characters[..count]));
        return count == Length;
    }

    /// <summary>In groups of four, easy to read out.</summary>
    public override string ToString() =>
        string.Join('-', Characters.Chunk(GroupLength).Select(group => new string(group)));

    private static char Meant(char typed) => char.ToUpperInvariant(typed) switch
    {
        'I' or 'L' => '1',
        'O' => '0',
        var other => other,
    };
}
