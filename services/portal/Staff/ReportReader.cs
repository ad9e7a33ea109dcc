using Microsoft.Extensions.Localization;
using Zichtlijn.Contracts.Reporting.Http.V1;
using Zichtlijn.Portal.Apis;
using Zichtlijn.Portal.Files;
using Zichtlijn.Portal.Texts;

namespace Zichtlijn.Portal.Staff;

/// <summary>What a reporter wrote, for whoever works on the case; each reading is recorded by reporting.</summary>
public sealed class ReportReader(DeskApi desk, IStringLocalizer<FileTexts> texts, TimeProvider clock)
{
    private const int Patience = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Null while it cannot be read: the page says so, and shows the rest of the case.</summary>
    public async Task<ReadReport?> Read(Guid caseId, HttpRequest request)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        try
        {
            if ((await Heard(() => desk.Read(caseId, cancellationToken), cancellationToken)).Value is not { } report)
            {
                return null;
            }

            var files = (await desk.Attachments(caseId, cancellationToken)).Value;
            return new ReadReport(report, FileList.Of(files, $"/staff/files/{caseId}", request, texts, mayAdd: false, clock.GetUtcNow()));
        }
        catch (ApiUnavailableException)
        {
            return null;
        }
    }

    /// <summary>The names for the gate.</summary>
    public async Task<IReadOnlyList<NamedPerson>?> Persons(Guid caseId, CancellationToken cancellationToken)
    {
        try
        {
            return (await Heard(() => desk.Persons(caseId, cancellationToken), cancellationToken)).Value?.Persons;
        }
        catch (ApiUnavailableException)
        {
            return null;
        }
    }

    /// <summary>What triage says reaches the reports a moment later: until then they do not know who works on the case.</summary>
    private async Task<ApiAnswer<T>> Heard<T>(Func<Task<ApiAnswer<T>>> ask, CancellationToken cancellationToken)
    {
        var answer = await ask();
        for (var left = Patience; answer.IsHidden && left > 0; left--)
        {
            await Task.Delay(Pause, clock, cancellationToken);
            answer = await ask();
        }

        return answer;
    }
}

public sealed record ReadReport(ReportDetail Report, FileList Files);
