using Marten;
using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Platform.Accountability;
using Zichtlijn.Platform.Decisions;
using Zichtlijn.Platform.Destruction;
using Zichtlijn.Platform.Http;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Evidence.Registering;

/// <summary>
/// Writes in the register of a case, one line at a time: whoever writes holds the case and its register, so that no two lines
/// follow the same one, and nothing is written when the case, the mandate or who investigates changed meanwhile.
/// </summary>
internal sealed class Registrar(ContentKeys keys, EvidenceSigning signing, ICases<Investigation> cases)
{
    /// <summary>What each line is: authenticated with it. Storage format.</summary>
    private const string Purpose = "evidence-line";

    /// <summary>204 or, with <paramref name="created"/>, 201; 404 for a case that the caller may not know of; otherwise the decision's refusal.</summary>
    public async Task<IResult> WriteAsync(
        HttpContext http, IDocumentSession session, Guid caseId, Func<RegisterPage, Task<Decision>> decide, Func<EvidenceRegister, IResult>? created = null)
    {
        var (i, refused) = await cases.HoldAsync(http, session, caseId);
        if (i is null)
        {
            return refused!;
        }

        var stream = await session.Events.FetchForExclusiveWriting<EvidenceRegister>(EvidenceRegister.IdOf(caseId), http.RequestAborted);
        var register = stream.Aggregate ?? EvidenceRegister.Empty(caseId);
        var page = new RegisterPage(i, register, await keys.OfAsync(caseId, [i.FirstContent], http.RequestAborted), signing);
        var decision = await decide(page);
        if (decision.Refusal is { } refusal)
        {
            return refusal.ToResult();
        }

        if (decision.Events is [IEvidenceEvent written])
        {
            stream.AppendOne(written);
            await session.SaveChangesAsync(http.RequestAborted);

            // After the line is there: a register that lacks a line which the log names was cut off.
            await http.LogAccess(AccessAction.Record, caseId, RegisterSeal.NameOf(written.Seal.Line, written.Seal.Hash));
            register = register.After(written);
        }

        return created?.Invoke(register) ?? Results.NoContent();
    }

    public static RegisterLine Reveal(KeyRing own, RegisterSeal seal) => RegisterLine.Read(Text(own, seal));

    /// <summary>As it was hashed.</summary>
    public static string Text(KeyRing own, RegisterSeal seal) => own.Reveal<string>(Purpose, seal.Text);

    public static ProtectedContent Seal(KeyRing own, string text) => own.Protect(Purpose, text);
}

/// <summary>The open page of a register.</summary>
internal sealed record RegisterPage(Investigation Case, EvidenceRegister Register, KeyRing Keys, EvidenceSigning Signing)
{
    /// <summary>The next line.</summary>
    /// <param name="number">Of the piece of evidence.</param>
    public RegisterSeal Line(int number, CustodyAct act, DateTimeOffset at, string by, string? to = null, string? why = null, Description? what = null, StoredFile? file = null)
    {
        var line = new RegisterLine(Register.Lines + 1, Case.Request!.CaseNumber, number, act, at, by, to, why, what).ToText();
        var text = Registrar.Seal(Keys, line);
        var hash = RegisterSeal.HashOf(Register.Head, line);
        return new(
            Register.Lines + 1, Register.Head, hash, text,
            Signing.Sign(RegisterSeal.ToSign(Case.Id, Register.Lines + 1, Register.Head, hash, text.Value, file?.SealedSha256)));
    }
}

/// <summary>Signs lines of registers. The private key is the service's; the public one goes out with every export.</summary>
internal sealed class EvidenceSigning(Platform.Keys.KeyFolder folder) : IDisposable
{
    /// <summary>Name of the key in the folder.</summary>
    public const string KeyName = "evidence-signing";

    private readonly DocumentSigning _signing = new(folder, KeyName);

    public string PublicKey => _signing.PublicKey;

    public string Sign(string text) => _signing.SignText(text);

    public void Dispose() => _signing.Dispose();
}
