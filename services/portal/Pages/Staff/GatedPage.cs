using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Access.Http.V1;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Languages;
using Zichtlijn.Portal.Staff;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Pages.Staff;

/// <summary>A case that opens after a declaration to have no interest in it.</summary>
public abstract class GatedPage(ReportReader reports, IStringLocalizer<StaffTexts> texts) : StaffForm
{
    protected ReportReader Reports => reports;

    protected IStringLocalizer<StaffTexts> StaffTexts => texts;

    /// <summary>Set while the question is not answered; then there is nothing else to show.</summary>
    public ConflictGate? Gate { get; protected set; }

    /// <summary>The list that the case comes from, from the language on; the case itself is below it.</summary>
    protected abstract string List { get; }

    public async Task<IActionResult> OnGetAsync(Guid caseId, CancellationToken cancellationToken) =>
        await Load(caseId, withNames: false, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostConflictAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var chosen = Request.Form[ConflictGate.Field].ToString();
        if (ConflictGate.Read(chosen) is not { } interest)
        {
            if (chosen != ConflictGate.Names)
            {
                Refuse(ConflictGate.Field, texts["Gate.Missing"]);
            }

            var elsewhere = await Load(caseId, withNames: chosen == ConflictGate.Names, cancellationToken);
            return elsewhere ?? (Errors.Count > 0 ? Again() : Page());
        }

        var answer = await Declare(caseId, interest, SeenVersion, cancellationToken);
        return await Sent(
            answer, interest == Interest.None ? $"{List}/{caseId}" : $"{List}?done=recused", _ => ConflictGate.Field, texts,
            () => Load(caseId, withNames: false, cancellationToken));
    }

    protected abstract Task<ApiAnswer<Nothing>> Declare(Guid caseId, Interest interest, string version, CancellationToken cancellationToken);

    /// <summary>Shows the gate instead of the case.</summary>
    protected async Task Close(
        Guid caseId, string caseNumber, string part, DateTimeOffset submittedAt, string version, bool withNames, CancellationToken cancellationToken) =>
        Close(caseId, caseNumber, part, submittedAt, version, withNames ? await reports.Persons(caseId, cancellationToken) : null);

    /// <inheritdoc cref="Close(Guid, string, string, DateTimeOffset, string, bool, CancellationToken)"/>
    protected void Close(
        Guid caseId, string caseNumber, string part, DateTimeOffset since, string version, IReadOnlyList<NamedPerson>? persons, Behind of = Behind.Report) =>
        Gate = new ConflictGate(Site.To($"{List}/{caseId}"), caseNumber, part, since, version, persons, ErrorOf(ConflictGate.Field)) { Of = of };

    /// <summary>Makes the page; not null when there is nothing that this person may see.</summary>
    /// <param name="withNames">The gate shows the names in the report.</param>
    protected abstract Task<IActionResult?> Load(Guid caseId, bool withNames, CancellationToken cancellationToken);
}
