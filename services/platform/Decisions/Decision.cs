namespace Zichtlijn.Platform.Decisions;

/// <summary>
/// What a decision function answers: the events that follow, or why it cannot be. No events and no refusal means that
/// the wish is already fulfilled, so a repeated command succeeds.
/// </summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<object> events, Refusal? refusal)
    {
        Events = events;
        Refusal = refusal;
    }

    public static Decision AlreadySo { get; } = new([], null);

    public IReadOnlyList<object> Events { get; }

    public Refusal? Refusal { get; }

    public static Decision Of(params object[] events) => new(events, null);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);
}

/// <summary>An expected failure, told to the caller as problem details.</summary>
/// <param name="Code">Stable, kebab-case; clients may rely on it.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">One plain sentence without content of the case.</param>
public sealed record Refusal(string Code, int Status, string Detail)
{
    /// <summary>What is wished does not fit where the case stands (409).</summary>
    public static Refusal Conflict(string code, string detail) => new(code, StatusCodes.Status409Conflict, detail);

    /// <summary>What is wished cannot be, wherever the case stands (422).</summary>
    public static Refusal Unprocessable(string code, string detail) => new(code, StatusCodes.Status422UnprocessableEntity, detail);

    /// <summary>The code as words.</summary>
    public string Title => $"{char.ToUpperInvariant(Code[0])}{Code[1..].Replace('-', ' ')}";

    /// <summary>Stable identifier of this kind of problem.</summary>
    public string Type => $"urn:zichtlijn:problem:{Code}";
}
