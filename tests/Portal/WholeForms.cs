using System.Net;

namespace Zichtlijn.Portal.Tests;

/// <summary>Several forms of the chain that are sent whole: whatever a service answers, it is said in words and nothing typed is lost.</summary>
public abstract class WholeForms : DecisionPortal
{
    /// <summary>With every field of every form, to a service that answers so.</summary>
    protected abstract Task<HttpResponseMessage> SendWhole(string form, object? body, HttpStatusCode status);

    /// <summary>What was typed is there still.</summary>
    protected abstract void StaysIn(string form, string html);

    protected async Task IsRefusedInWords(string form, string code, string words)
    {
        var html = await Wrong(await SendWhole(form, new { code }, HttpStatusCode.Conflict));
        html.ShouldContain(words);
        StaysIn(form, html);
    }

    protected async Task KeepsWhatWasTyped(string form)
    {
        var answer = await SendWhole(form, new { code = "version-conflict" }, HttpStatusCode.PreconditionFailed);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        html.ShouldContain("Iemand anders wijzigde deze zaak");
        StaysIn(form, html);
    }

    protected async Task IsNotThere(string form) => (await SendWhole(form, null, HttpStatusCode.NotFound)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
