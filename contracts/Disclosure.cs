namespace Zichtlijn.Contracts;

/// <summary>How far the reporter lets others know who they are. Chosen by the reporter; it only ever widens.</summary>
public enum Disclosure
{
    /// <summary>Nobody knows who the reporter is, the social desk included.</summary>
    Anonymous,

    /// <summary>Only the social desk knows the name.</summary>
    Confidential,

    /// <summary>Everybody who works on the report may know the name.</summary>
    Identified,
}
