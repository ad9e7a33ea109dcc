using Zichtlijn.Contracts.Investigations.Http.V1;

namespace Zichtlijn.Portal.Staff;

/// <summary>What somebody can do with a piece of evidence now.</summary>
public enum CustodyTask
{
    /// <summary>It was handed to them: they take it, or not.</summary>
    Answer,

    /// <summary>Its holder does not investigate the case any more.</summary>
    TakeOver,

    /// <summary>They hold it and can hand it over.</summary>
    HandOver,

    /// <summary>They handed it over, and the other has not answered.</summary>
    AwaitAnswer,

    /// <summary>Somebody else holds it.</summary>
    None,
}

/// <summary>Who holds a piece of evidence, and what follows from that for whoever looks at it.</summary>
public static class Custody
{
    public static CustodyTask Of(EvidenceDetail piece, InvestigationDetail item, string viewer) => piece switch
    {
        { HandedTo: { } to } when to == viewer => CustodyTask.Answer,
        { Holder: var holder } when holder != viewer => piece.HolderLeft ? CustodyTask.TakeOver : CustodyTask.None,
        { HandedTo: { } to } when item.Investigators.Any(i => i.Account == to) => CustodyTask.AwaitAnswer,
        _ => Receivers(item, viewer).Any() ? CustodyTask.HandOver : CustodyTask.None,
    };

    /// <summary>To whom somebody can hand evidence over.</summary>
    public static IEnumerable<AssignedInvestigator> Receivers(InvestigationDetail item, string viewer) =>
        item.Investigators.Where(i => i.Declared && i.Account != viewer);
}
