namespace Zichtlijn.Identity.SignIn;

/// <summary>Names the texts of the sign-in page (<c>SignInTexts.nl.resx</c>, <c>SignInTexts.en.resx</c>).</summary>
internal sealed class SignInTexts;
