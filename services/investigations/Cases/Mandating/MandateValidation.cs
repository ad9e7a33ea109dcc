using Zichtlijn.Platform.Http;
using Zichtlijn.ReferenceData;

namespace Zichtlijn.Investigations.Cases.Mandating;

internal static class MandateValidation
{
    private const int MostCharges = 30;

    public static Validation Of(Contracts.Investigations.Http.V1.IssueMandate request, DateOnly today, ReferenceDataSet reference)
    {
        var check = new Validation()
            .Check(request.Charges is { Count: > 0 }, "charges", "Name at least one charge.")
            .Check(request.Charges is not { Count: > MostCharges }, "charges", $"At most {MostCharges} charges fit in a mandate.")
            .Check(request.PeriodFrom is not null, "periodFrom", "Give the first day.")
            .Check(request.PeriodUntil is not null, "periodUntil", "Give the last day.")
            .Check(request.PeriodFrom is null || request.PeriodUntil is null || request.PeriodFrom <= request.PeriodUntil, "periodUntil", "The last day is before the first.")
            .Check(request.PeriodUntil is null || request.PeriodUntil <= today, "periodUntil", "The last day is not in the future.")
            .Check(request.Methods is { Count: > 0 }, "methods", "Choose at least one method.")
            .Check(request.Methods?.All(m => m is not null && reference.InvestigationMethods.Contains(m)) ?? true, "methods", "Choose from the methods.");
        for (var n = 0; n < Math.Min(request.Charges?.Count ?? 0, MostCharges); n++)
        {
            // JSON can hold null in a list, whatever its type says.
            Contracts.Investigations.Http.V1.WishedCharge? charge = request.Charges![n];
            check.Text(charge?.Person, $"charges[{n}].person", min: 2, max: 100).Text(charge?.Conduct, $"charges[{n}].conduct", min: 20, max: 2_000);
        }

        return string.IsNullOrWhiteSpace(request.Motive) ? check : check.Text(request.Motive, "motive", min: 20, max: 2_000);
    }
}
