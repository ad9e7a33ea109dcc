namespace Zichtlijn.Contracts;

/// <summary>What the investigation found about one charge. It says what happened, never what should follow.</summary>
public enum Finding
{
    /// <summary>It happened.</summary>
    Established,

    /// <summary>Whether it happened could not be shown.</summary>
    NotEstablished,

    /// <summary>It did not happen.</summary>
    Unfounded,

    /// <summary>It happened and is no breach of duty.</summary>
    ConductNotBreach,
}
