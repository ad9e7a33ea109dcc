namespace Zichtlijn.Platform.Protection;

/// <summary>The key of a case's content was destroyed: nobody can read it any more, wherever a copy of it lies.</summary>
public sealed class ContentDestroyedException : Exception
{
    public ContentDestroyedException()
        : base("The content was destroyed.")
    {
    }
}
