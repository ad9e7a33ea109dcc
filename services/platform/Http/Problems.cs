using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Zichtlijn.Platform.Decisions;

namespace Zichtlijn.Platform.Http;

/// <summary>Problem details (RFC 9457) as every service gives them: stable type and code, never content of a case.</summary>
public static class Problems
{
    /// <summary>To somebody who may not know of a case it does not exist: both answer this.</summary>
    public static Refusal NotFound { get; } = new("not-found", StatusCodes.Status404NotFound, "This does not exist, or you do not work on it.");

    public static Refusal VersionConflict { get; } = new(
        "version-conflict", StatusCodes.Status412PreconditionFailed, "Somebody else changed this meanwhile. Read it again and decide anew.");

    public static Refusal VersionRequired { get; } = new(
        "version-required", StatusCodes.Status428PreconditionRequired, "Send the version that you saw as If-Match.");

    public static Refusal Unauthorized { get; } = new("unauthorized", StatusCodes.Status401Unauthorized, "Sign in first.");

    public static Refusal TooLarge { get; } = new("too-large", StatusCodes.Status413PayloadTooLarge, "The request is too large.");

    public static Refusal Destroyed { get; } = new(
        "content-destroyed", StatusCodes.Status410Gone, "What was told was destroyed when its retention period ended.");

    public static Refusal Unavailable { get; } = new(
        "unavailable", StatusCodes.Status503ServiceUnavailable, "This does not work just now. Nothing was lost; try again in a few seconds.");

    public static IResult ToResult(this Refusal refusal) => Results.Problem(refusal.ToProblemDetails());

    /// <summary>All errors of the input at once, by field.</summary>
    public static IResult Invalid(IDictionary<string, string[]> errors) => Results.Problem(Describe(errors));

    internal static ProblemDetails ToProblemDetails(this Refusal refusal) => Complete(new ProblemDetails
    {
        Type = refusal.Type,
        Title = refusal.Title,
        Detail = refusal.Detail,
        Status = refusal.Status,
        Extensions = { ["code"] = refusal.Code },
    });

    internal static ProblemDetails Describe(IDictionary<string, string[]> errors) => Complete(new HttpValidationProblemDetails(errors)
    {
        Type = "urn:zichtlijn:problem:invalid-input",
        Title = "Invalid input",
        Detail = "Something in the input is not right; errors names each field.",
        Status = StatusCodes.Status400BadRequest,
        Extensions = { ["code"] = "invalid-input" },
    });

    private static ProblemDetails Complete(ProblemDetails problem)
    {
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString();
        return problem;
    }
}
