using Microsoft.AspNetCore.Http;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Access.Cases;

/// <summary>Expected failures of whoever may know of a case and asks for more.</summary>
public static class AccessErrors
{
    public static Refusal ConflictNotDeclared { get; } = new(
        "conflict-not-declared", StatusCodes.Status403Forbidden, "First declare whether you have an interest in this case.");

    /// <summary>One answer for everybody who cannot: it does not tell who is kept out of a case.</summary>
    public static Refusal CannotTakeOver { get; } = Refusal.Unprocessable(
        "cannot-take-over", "This person cannot take over this case.");
}
