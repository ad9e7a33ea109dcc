using Marten;

namespace Zichtlijn.Platform.Files;

public static class FileTransactions
{
    /// <summary>The file's row changes when the session's events are committed, or not at all.</summary>
    public static void Also(this IDocumentSession session, ITransactionParticipant change) =>
        ((ITransactionParticipantRegistrar)session).AddTransactionParticipant(change);
}
