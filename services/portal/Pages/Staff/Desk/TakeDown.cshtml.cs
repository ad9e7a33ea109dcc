using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Platform.Authentication;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Drafts;
using Zichtlijn.Portal.Receipts;
using Zichtlijn.Portal.Texts;
using Zichtlijn.Terms;

namespace Zichtlijn.Portal.Pages.Staff.Desk;

/// <summary>Taking a report down while somebody tells it. One page: an officer follows the conversation, not the form.</summary>
[Authorize(Roles = Roles.Desk)]
public sealed class TakeDownModel(DeskApi desk, ShownOnce receipts, IStringLocalizer<DialogueTexts> texts, TimeProvider clock) : StaffPage
{
    private const int Rows = 3;

    /// <summary>Fields of the interface and where the form has them; what is not named is in the narrative.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["channel"] = "channel", ["disclosure"] = "disclosure", ["category"] = "category", ["grounds"] = "grounds", ["organisationalPart"] = "part",
        ["occurredOn"] = "day", ["persons"] = "role-0", ["wishes"] = "wishes", ["reporter"] = "name", ["language"] = "language",
    };

    public string? Channel { get; private set; }

    /// <summary>Language in which the desk writes to the reporter.</summary>
    public string? ReportLanguage { get; private set; }

    public ReportDraft Draft { get; private set; } = new();

    public IReadOnlyList<DraftPerson> Persons => [.. Draft.Persons, .. Enumerable.Repeat(new DraftPerson(null, null, null), Rows)];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Read(Request.Form);
        if (!Draft.When.IsEmpty && (!Draft.When.TryRead(out var day) || day > Term.DayOf(clock.GetUtcNow())))
        {
            Refuse("day", texts["TakeDown.Wrong.day"]);
            return Again();
        }

        var report = DraftSubmission.Of(Draft, ReportLanguage ?? "");
        var answer = await desk.TakeDown(new TakeDownReport(Channel, report), Draft.IdempotencyKey, cancellationToken);
        if (answer.Value is { } receipt)
        {
            receipts.Put(HttpContext, receipt);
            return GoTo("/staff/desk/take-down/receipt");
        }

        if (answer.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity))
        {
            return Elsewhere(answer.Status);
        }

        // Sent before and then changed: the receipt of the first is lost to this page, so the officer must know.
        var fields = answer.Status == HttpStatusCode.UnprocessableEntity ? ["sent"] : (answer.Problem?.Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal)).Keys;
        foreach (var place in fields.Select(f => f == "sent" ? f : Places.GetValueOrDefault(f.Split('[', '.')[0], "narrative")).Distinct(StringComparer.Ordinal))
        {
            Refuse(place == "sent" ? "narrative" : place, texts["TakeDown.Wrong." + place]);
        }

        return Again();
    }

    private void Read(IFormCollection form)
    {
        Channel = Typed(form, "channel");
        ReportLanguage = Typed(form, "language");
        Draft = new ReportDraft
        {
            IdempotencyKey = Guid.TryParse(form["key"], out var key) ? key : Draft.IdempotencyKey,
            Disclosure = Typed(form, "disclosure"),
            Category = Typed(form, "category"),
            Grounds = [.. form["grounds"].OfType<string>()],
            OrganisationalPart = Typed(form, "part"),
            Narrative = Typed(form, "narrative")?.ReplaceLineEndings("\n"),
            When = new DraftDate(Typed(form, "day"), Typed(form, "month"), Typed(form, "year")),
            Ongoing = Typed(form, "ongoing"),
            Persons = [.. Enumerable.Range(0, Rows)
                .Select(i => new DraftPerson(Typed(form, $"persons[{i}].role"), Typed(form, $"persons[{i}].name"), Typed(form, $"persons[{i}].part")))
                .Where(p => !p.IsEmpty)],
            Wishes = [.. form["wishes"].OfType<string>()],
            Contact = new DraftContact(
                Typed(form, "name"), Typed(form, "email"), Typed(form, "phone"), Typed(form, "safeTimes")?.ReplaceLineEndings("\n")),
        };
    }
}
