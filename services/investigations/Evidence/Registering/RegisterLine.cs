using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Investigations.Evidence.Registering;

/// <summary>
/// A line of the register of evidence of a case: who did what with which piece, when and why. Its text is what is hashed and
/// what is handed out; its form is storage format: add at the end, never rename.
/// </summary>
/// <param name="Line">1 for the first of the case.</param>
/// <param name="Case">The number of the case.</param>
/// <param name="Evidence">The number of the piece.</param>
/// <param name="By">An account.</param>
/// <param name="What">With the first line of a piece.</param>
internal sealed record RegisterLine(
    int Line, string Case, int Evidence, CustodyAct Act, DateTimeOffset At, string By, string? To = null, string? Why = null, Description? What = null)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The piece rests on a duty to answer: it was added so, or marked so later.</summary>
    [JsonIgnore]
    public bool SaysDutyToAnswer => Act == CustodyAct.DutyToAnswerMarked || What?.DutyToAnswer == true;

    public string ToText() => JsonSerializer.Serialize(this, Format);

    public static RegisterLine Read(string text) => JsonSerializer.Deserialize<RegisterLine>(text, Format)!;
}

/// <summary>What a piece of evidence is.</summary>
/// <param name="Mandate">The version of the mandate under which it was gathered.</param>
/// <param name="Sha256">Of the file's bytes as they came.</param>
/// <param name="DutyToAnswer">It rests on a duty to answer; null, and so not in the text, when it does not.</param>
internal sealed record Description(
    string Title, string Text, string Source, string LegalBasis, string Method, int Mandate, string? FileName, long? Size, string? Sha256, string? Place,
    bool? DutyToAnswer = null);
