namespace Zichtlijn.Contracts;

/// <summary>What kind of investigation is asked for or done.</summary>
public enum InvestigationKind
{
    /// <summary>A first look that ends, or becomes an investigation.</summary>
    Exploratory,

    /// <summary>Disciplinary, by the integrity department of the unit.</summary>
    Unit,

    /// <summary>Disciplinary, by the national team (LTIO): complex, or more than one unit.</summary>
    Ltio,
}
