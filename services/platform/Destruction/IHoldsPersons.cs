namespace Zichtlijn.Platform.Destruction;

/// <summary>A stored event that holds content, an account or a person's mark. When its subject is destroyed the store keeps
/// what this leaves: the type, dates, codes and numbers that statistics need.</summary>
public interface IHoldsPersons
{
    object Mask();
}

/// <inheritdoc cref="IHoldsPersons"/>
public interface IHoldsPersons<out TSelf> : IHoldsPersons
    where TSelf : class, IHoldsPersons<TSelf>
{
    /// <summary>The same event, of the same type, without anybody in it.</summary>
    TSelf WithoutPersons();

    object IHoldsPersons.Mask() => WithoutPersons();
}
